const format = new Intl.DateTimeFormat('en-GB', {
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  fractionalSecondDigits: 3,
});

/** The reader's time of day, to the millisecond. */
export const timeOfDay = (at: number): string => format.format(at);
