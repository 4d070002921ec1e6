import type { ServiceError } from './error.js';

/** URLs, paths of the API, and hosts with a port. */
const addresses = [/\bhttps?:\/\/\S+/gi, /\/v\d+(\.\d+)?\/\S+/g, /\b[\w-]+(\.[\w-]+)+:\d{2,5}\b/g];

/** What the service said, without the addresses and secrets that a careless text may repeat. */
export const conceal = (error: ServiceError, secrets: readonly string[]): ServiceError => {
  const clean = (text: string | undefined) => {
    if (text === undefined) return undefined;
    const plain = addresses.reduce((rest, address) => rest.replace(address, '…'), text);
    return secrets.reduce((rest, secret) => rest.replaceAll(secret, '…'), plain);
  };
  const { code, name, cause, suggestion } = error;
  return { code, name: clean(name), cause: clean(cause), suggestion: clean(suggestion) };
};
