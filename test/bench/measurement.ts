/** What can be measured: something of ours beside something bare, each done alone in a process of its own. */

export interface Given {
  /** The top of the repository. */
  readonly root: string;
  /** What ours counted, for a bare side that has to do as much. */
  readonly counted: Counted;
}

export interface Counted {
  readonly serviceCalls?: number;
  /** Cells written. */
  readonly cells?: number;
}

/** Makes everything ready, untimed, and returns what is timed. Both are done anew for every repetition. */
export type Side = (given: Given) => Promise<() => Counted | Promise<Counted>>;

export interface Measurement {
  /** Names it in the table; no other has the same. */
  readonly what: string;
  readonly ours: Side;
  readonly bare: Side;
  /** What the bare side does, in a few words. */
  readonly bareIs: string;
  /** How often the timed part does the thing: for what is too short to be timed alone. */
  readonly times?: number;
  /** At most so many times the CPU time of the bare side. */
  readonly mostTimesBare?: number;
  readonly mostServiceCalls?: number;
  /** Milliseconds of CPU. */
  readonly mostCpuTime?: number;
}

/** Of one side: the best of several repetitions, and the most memory that its process had after the first. */
export interface Sample {
  /** Milliseconds of CPU for doing the thing once. */
  readonly cpuTime: number;
  /** Bytes. */
  readonly peakMemory: number;
  readonly counted: Counted;
}

const MOST_REPETITIONS = 15;
/** No further repetition begins after so many milliseconds of CPU. */
const ENOUGH = 5000;

export async function sampleOf(side: Side, given: Given, times = 1): Promise<Sample> {
  let best = Number.POSITIVE_INFINITY;
  let spent = 0;
  let peakMemory = 0;
  let counted: Counted = {};
  for (let repetition = 0; repetition < MOST_REPETITIONS && spent < ENOUGH; repetition++) {
    const run = await side(given);
    // What making ready left behind is cleared away outside the measured time.
    globalThis.gc?.();
    const before = process.cpuUsage();
    counted = await run();
    const { user, system } = process.cpuUsage(before);
    const cpuTime = (user + system) / 1000;
    best = Math.min(best, cpuTime / times);
    spent += cpuTime;
    // What later repetitions leave behind is nobody's peak.
    if (repetition === 0) peakMemory = process.resourceUsage().maxRSS * 1024;
  }
  return { cpuTime: best, peakMemory, counted };
}
