/**
 * Dates as a spreadsheet keeps them (days since 30 December 1899, in the spreadsheet's time zone) and as a script sees them
 * (moments), and the text patterns of `Utilities.formatDate`.
 */

const DAY = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);
const QUARTER_HOUR = 900_000;

const zoneFormats = new Map<string, Intl.DateTimeFormat>();
const zoneOffsets = new Map<string, Map<number, number>>();

/** Milliseconds by which a zone's clocks are ahead of UTC at a moment. */
export function zoneOffset(moment: number, timeZone: string): number {
  if (timeZone === 'Etc/UTC' || timeZone === 'UTC' || timeZone === 'GMT') return 0;
  let known = zoneOffsets.get(timeZone);
  if (!known) {
    known = new Map();
    zoneOffsets.set(timeZone, known);
  }
  // Clocks change on quarters of an hour, so one look-up serves all moments of a quarter.
  const quarter = Math.floor(moment / QUARTER_HOUR);
  let offset = known.get(quarter);
  if (offset === undefined) {
    offset = readOffset(quarter * QUARTER_HOUR, timeZone);
    known.set(quarter, offset);
  }
  return offset;
}

function readOffset(moment: number, timeZone: string): number {
  let format = zoneFormats.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone,
      hourCycle: 'h23',
      era: 'short',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    zoneFormats.set(timeZone, format);
  }
  const part: Record<string, string> = {};
  for (const { type, value } of format.formatToParts(moment)) part[type] = value;
  const clock = Date.UTC(
    Number(part.year),
    Number(part.month) - 1,
    Number(part.day),
    Number(part.hour),
    Number(part.minute),
    Number(part.second),
  );
  return clock - moment;
}

/** The moment at which a clock in the zone shows the given time (written as if it were UTC). */
function momentOfClock(clock: number, timeZone: string): number {
  const guess = clock - zoneOffset(clock, timeZone);
  return clock - zoneOffset(guess, timeZone);
}

export function serialToDate(serial: number, timeZone: string): Date {
  const clock = EPOCH + Math.round(serial * DAY);
  return new Date(momentOfClock(clock, timeZone));
}

export function dateToSerial(moment: number, timeZone: string): number {
  return (moment + zoneOffset(moment, timeZone) - EPOCH) / DAY;
}

const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const DAYS = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');

/** `Utilities.formatDate`: the letters of Java's SimpleDateFormat, in English as Apps Script writes them. */
export function formatDate(moment: number, timeZone: string, pattern: string): string {
  const offset = zoneOffset(moment, timeZone);
  const clock = new Date(moment + offset);
  return pattern.replace(/'((?:[^']|'')*)'|([A-Za-z])\2*/g, (token, quoted: string | undefined) => {
    if (quoted !== undefined) return quoted === '' ? "'" : quoted.replace(/''/g, "'");
    return datePart(token, clock, offset, timeZone, moment);
  });
}

function datePart(token: string, clock: Date, offset: number, timeZone: string, moment: number): string {
  const size = token.length;
  const padded = (value: number, least = size) => String(value).padStart(least, '0');
  const hours = clock.getUTCHours();
  switch (token[0]) {
    case 'y':
      return size === 2 ? padded(clock.getUTCFullYear() % 100, 2) : padded(clock.getUTCFullYear());
    case 'M': {
      const name = MONTHS[clock.getUTCMonth()] as string;
      return size > 3 ? name : size === 3 ? name.slice(0, 3) : padded(clock.getUTCMonth() + 1);
    }
    case 'd':
      return padded(clock.getUTCDate());
    case 'E': {
      const name = DAYS[clock.getUTCDay()] as string;
      return size > 3 ? name : name.slice(0, 3);
    }
    case 'u':
      return padded(clock.getUTCDay() || 7);
    case 'H':
      return padded(hours);
    case 'h':
      return padded(hours % 12 || 12);
    case 'k':
      return padded(hours || 24);
    case 'K':
      return padded(hours % 12);
    case 'a':
      return hours < 12 ? 'AM' : 'PM';
    case 'm':
      return padded(clock.getUTCMinutes());
    case 's':
      return padded(clock.getUTCSeconds());
    case 'S':
      return padded(clock.getUTCMilliseconds());
    case 'D':
      return padded(Math.floor((clock.getTime() - Date.UTC(clock.getUTCFullYear(), 0, 1)) / DAY) + 1);
    case 'Z':
      return offsetText(offset, '');
    case 'X':
      return offset === 0
        ? 'Z'
        : size === 1
          ? offsetText(offset, '').slice(0, 3)
          : offsetText(offset, size === 3 ? ':' : '');
    case 'z':
      return zoneName(timeZone, moment, size > 3 ? 'long' : 'short');
    default:
      throw new Error(`Illegal pattern character '${token[0]}'`);
  }
}

function offsetText(offset: number, between: string): string {
  const minutes = Math.round(Math.abs(offset) / 60_000);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${offset < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}${between}${two(minutes % 60)}`;
}

function zoneName(timeZone: string, moment: number, style: 'long' | 'short'): string {
  const parts = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: style }).formatToParts(moment);
  return parts.find((part) => part.type === 'timeZoneName')?.value ?? timeZone;
}

export function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en-US', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
