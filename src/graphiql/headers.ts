/** What the headers editor begins with. It takes comments. */
export const defaultHeaders = `{
  // Optional here; take the slashes away to use one.
  // "X-Auth-Token": "a token of your own, from IAM",
  // "X-Project-Id": "a project that the token is for",

  // Shows the upstream calls beside the answer:
  "X-Explain": "1"
}`;
