/** What a CS error code says about the caller's access (7.2). */
type AccessError = 'unauthenticated' | 'forbidden';

/** Codes that are about who asks, not about what is asked; CS sends HTTP 400 for them as for all others. */
export const accessErrors: Readonly<Record<string, AccessError>> = {
  'CS.10002': 'forbidden',
  'CS.10005': 'forbidden',
  'CS.10006': 'forbidden',
  'CS.10007': 'unauthenticated',
  'CS.10008': 'unauthenticated',
  'CS.10009': 'forbidden',
  'CS.10010': 'unauthenticated',
  'CS.10014': 'forbidden',
  'CS.10016': 'forbidden',
};
