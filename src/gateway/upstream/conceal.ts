import { isObject } from '../wire-json.js';
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

const concealText = (text: string, secrets: readonly string[]): string => {
  const plain = addresses.reduce((rest, address) => rest.replace(address, '…'), text);
  return secrets.reduce(hide, plain);
};

/** A part of an answer with all its texts so concealed. */
const concealIn = (value: unknown, secrets: readonly string[]): unknown => {
  if (typeof value === 'string') return concealText(value, secrets);
  if (Array.isArray(value)) return value.map((one) => concealIn(one, secrets));
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [key, concealIn(one, secrets)]),
  );
};

/** An answer in which the service speaks under some of its keys: what it says there is concealed. */
export const concealUnder = (
  keys: readonly string[],
  answer: unknown,
  secrets: () => readonly string[],
): unknown => {
  const spoken = isObject(answer) ? keys.filter((key) => key in answer) : [];
  if (!isObject(answer) || spoken.length === 0) return answer;
  const concealed = spoken.map((key) => [key, concealIn(answer[key], secrets())]);
  return { ...answer, ...Object.fromEntries(concealed) };
};

/** What the service said, without the addresses and secrets that a careless text may repeat. */
export const conceal = (error: ServiceError, secrets: readonly string[]): ServiceError => {
  const clean = (text: string | undefined) =>
    text === undefined ? undefined : concealText(text, secrets);
  const { code, name, cause, suggestion } = error;
  return {
    code: secrets.reduce(hide, code),
    name: clean(name),
    cause: clean(cause),
    suggestion: clean(suggestion),
  };
};
