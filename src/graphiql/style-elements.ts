/**
 * The content security policy takes style sheets from files alone. The editor and the menus write theirs into elements
 * of `style`, which browsers then ignore. So scripts that ask for such an element get this one: it puts the same rules
 * into a constructed style sheet, which scripts may, and markup that somebody has smuggled in cannot.
 */
class ConstructedStyle extends HTMLElement {
  readonly sheet = new CSSStyleSheet();
  type = '';
  media = '';
  readonly #content = new MutationObserver(() => this.#read());
  #adopter: DocumentOrShadowRoot | null = null;

  connectedCallback() {
    this.style.display = 'none'; // as that of `style` is everywhere
    const root = this.getRootNode();
    if (!(root instanceof Document || root instanceof ShadowRoot)) return;
    this.#adopter = root;
    root.adoptedStyleSheets.push(this.sheet);
    this.#read();
    this.#content.observe(this, { childList: true, characterData: true, subtree: true });
  }

  disconnectedCallback() {
    this.#content.disconnect();
    if (this.#adopter === null) return;
    const others = this.#adopter.adoptedStyleSheets.filter((sheet) => sheet !== this.sheet);
    this.#adopter.adoptedStyleSheets = others;
    this.#adopter = null;
  }

  #read() {
    this.sheet.replaceSync(this.textContent ?? '');
  }
}

const tagName = 'constructed-style';
customElements.define(tagName, ConstructedStyle);

const { createElement } = Document.prototype;
Document.prototype.createElement = function (
  this: Document,
  tag: string,
  options?: ElementCreationOptions,
) {
  return createElement.call(this, tag === 'style' ? tagName : tag, options);
};
