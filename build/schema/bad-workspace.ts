/** What keeps a command from its work. The message says what to do. */
export class BadWorkspace extends Error {}
