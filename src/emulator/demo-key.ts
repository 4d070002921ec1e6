/** The access key of the demo user: made up, and good for every project of the account. */
export const demoKey = {
  accessKey: 'EMULATORDEMOACCESSKEY',
  secretKey: 'emulator-demo-secret-key',
} as const;
