/** How most calls of DLI say success. */
export const done = (message = '') => ({ is_success: true, message });

/** How those about jobs say it: in a word, and not as a switch. */
export const doneInWords = (message: string) => ({ is_success: 'true', message });
