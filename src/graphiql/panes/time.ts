const second = { hour: '2-digit', minute: '2-digit', second: '2-digit' } as const;
const toTheSecond = new Intl.DateTimeFormat('en-GB', second);
const toTheMillisecond = new Intl.DateTimeFormat('en-GB', { ...second, fractionalSecondDigits: 3 });

/** The reader's time of day, to the millisecond. */
export const timeOfDay = (at: number): string => toTheMillisecond.format(at);

/** The same where there is little room. */
export const secondOfDay = (at: number): string => toTheSecond.format(at);
