import type { BrowserContext } from 'playwright-core';

/** GraphiQL in a browser, as a reader has it, with what has gone wrong in it. */
export const openGraphiQL = async (context: BrowserContext, url: string) => {
  const page = await context.newPage();
  const problems: string[] = [];
  page.setDefaultTimeout(10_000);
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
  const button = (name: string) => page.getByRole('button', { name });
  /** Pasted, since the editor closes the brackets of what is typed. */
  const write = async (editor: string, text: string) => {
    await page.evaluate((text) => navigator.clipboard.writeText(text), text);
    await page.locator(`${editor} .monaco-editor`).click();
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.press('ControlOrMeta+V');
  };
  await page.goto(url);
  await button('Execute query').waitFor();
  await page.locator('.graphiql-query-editor .view-line').first().waitFor();
  return {
    page,
    problems,
    button,
    result: page.locator('.result-window'),
    events: page.getByRole('region', { name: 'Events' }),
    tab: (name: string) => page.getByRole('tab', { name, exact: true }),
    execute: () => button('Execute query').click(),
    writeQuery: (text: string) => write('.graphiql-query-editor', text),
    writeHeaders: async (headers: Readonly<Record<string, string>>) => {
      await page.getByRole('button', { name: 'Headers', exact: true }).click();
      await write('.graphiql-editor-tool .graphiql-editor:not(.hidden)', JSON.stringify(headers));
    },
    /** All that the browser keeps for the page. */
    kept: () => page.evaluate((): Record<string, string> => ({ ...localStorage })),
  };
};
