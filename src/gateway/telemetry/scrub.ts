/** Long runs of the alphabet of tokens and keys, what follows a scheme of authentication, and what stands before the @ of a URL. */
const secretLike = [
  /[\w+=~-]{40,}/g,
  /(?<=\b(?:Bearer|Basic)\s+)\S+/gi,
  /(?<=:\/\/)[^/\s@]+(?=@)/g,
];

/** A text that others worded, without what looks like a secret in it, and not longer than `most` characters. */
export const scrub = (text: string, most = 4_000): string =>
  secretLike.reduce((rest, pattern) => rest.replace(pattern, '…'), text.slice(0, most));
