/** The clipboard is there for pages of this machine or by HTTPS alone; elsewhere a selection can still be copied. */
const copySelected = (text: string): boolean => {
  const field = document.createElement('textarea');
  field.className = 'panes-off-screen';
  field.value = text;
  document.body.append(field);
  const focused = document.activeElement;
  field.select();
  const hasCopied = document.execCommand('copy');
  field.remove();
  if (focused instanceof HTMLElement) focused.focus();
  return hasCopied;
};

/** Puts a text into the clipboard, and tells whether the browser has let it. */
export const copyText = async (text: string): Promise<boolean> => {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copySelected(text);
  }
};
