const asPattern = (text: string) =>
  new RegExp(
    `^${text
      .split('{0}')
      .map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'))
      .join('(.+?)')}$`,
  );

/** `text` with what the service filled into its own: that is certain if the texts are alike, or if it is a lone number. */
export const fillIn = (text: string, cause = ''): string => {
  if (!text.includes('{0}')) return text;
  const [number, ...others] = cause.match(/(?<![\w-])\d+(?![\w-])/g) ?? [];
  const lone = others.length === 0 ? number : undefined;
  const value = asPattern(text).exec(cause)?.[1] ?? lone ?? '…';
  return text.replaceAll('{0}', () => value);
};
