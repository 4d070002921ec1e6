import type { ServiceError } from './error.js';

/** URLs, paths of the API, and hosts with a port; each in time that grows with the text no faster than its length. */
const addresses = [
  /\bhttps?:\/\/\S+/gi,
  /\/v\d+(\.\d+)?\/\S+/g,
  /(?<![\w.-])[\w.-]*\w\.[\w-]+:\d{2,5}\b/g,
];

/** What is shorter may be part of many words that have nothing to do with it. */
const distinctive = 8;

const hide = (text: string, secret: string): string => {
  if (secret.length >= distinctive) return text.replaceAll(secret, '…');
  if (secret === '') return text;
  const alone = new RegExp(`(?<!\\w)${secret.replace(/\W/g, '\\$&')}(?!\\w)`, 'g');
  return text.replace(alone, '…');
};

/** What the service said, without the addresses and secrets that a careless text may repeat. */
export const conceal = (error: ServiceError, secrets: readonly string[]): ServiceError => {
  const clean = (text: string | undefined) => {
    if (text === undefined) return undefined;
    const plain = addresses.reduce((rest, address) => rest.replace(address, '…'), text);
    return secrets.reduce(hide, plain);
  };
  const { code, name, cause, suggestion } = error;
  return {
    code: secrets.reduce(hide, code),
    name: clean(name),
    cause: clean(cause),
    suggestion: clean(suggestion),
  };
};
