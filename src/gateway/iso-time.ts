const msPerDay = 86_400_000;
/** The first moment of which the year takes more than four digits. */
const yearTenThousand = 253_402_300_800_000;

const digits = (value: number, width: number): string => String(value).padStart(width, '0');
const hoursAndMinutes = Array.from(
  { length: 1440 },
  (_, minute) => `${digits(Math.floor(minute / 60), 2)}:${digits(minute % 60, 2)}:`,
);
const seconds = Array.from({ length: 60 }, (_, second) => digits(second, 2));
const milliseconds = Array.from({ length: 1000 }, (_, ms) => `.${digits(ms, 3)}Z`);

/** Days of late with their dates: what a request shows lies within few days, or others show the same ones. */
const places = 1024;
const days = new Int32Array(places).fill(-1);
const dates: string[] = new Array(places).fill('');

const dateOf = (day: number): string => {
  const place = day % places;
  const known = dates[place] as string; // there are as many as places
  if (days[place] === day) return known;
  const date = new Date(day * msPerDay).toISOString().slice(0, 11);
  days[place] = day;
  dates[place] = date;
  return date;
};

/** `new Date(time).toISOString()`, in a tenth of its time from 1970 to 9999. */
export const isoTime = (time: number): string => {
  if (!Number.isInteger(time) || time < 0 || time >= yearTenThousand) {
    return new Date(time).toISOString();
  }
  const day = Math.floor(time / msPerDay);
  const ofDay = time - day * msPerDay;
  const second = Math.trunc(ofDay / 1000);
  const minute = Math.trunc(second / 60);
  const ending = `${seconds[second - minute * 60]}${milliseconds[ofDay - second * 1000]}`;
  return `${dateOf(day)}${hoursAndMinutes[minute]}${ending}`;
};
