/** Counts service calls and makes chosen ones fail, so that tests can state a budget and prove that nothing is lost. */
import type { CallKind } from './service-calls';

export interface RecordedCall {
  readonly method: string;
  readonly kind: Exclude<CallKind, 'free'>;
}

export class ServiceError extends Error {}

export class CallRecorder {
  reads = 0;
  writes = 0;
  handles = 0;
  log: RecordedCall[] = [];
  private failing: { at: number; mode: 'once' | 'onwards' } | null = null;
  private sinceFailing = 0;

  get total(): number {
    return this.reads + this.writes;
  }

  reset(): void {
    this.reads = this.writes = this.handles = 0;
    this.log = [];
  }

  /** The k-th service call from now on throws (`once`), or it and all later ones (`onwards`). */
  failAt(k: number, mode: 'once' | 'onwards'): void {
    if (!Number.isInteger(k) || k < 1) throw new Error('failAt counts calls from 1.');
    this.failing = { at: k, mode };
    this.sinceFailing = 0;
  }

  stopFailing(): void {
    this.failing = null;
  }

  /** Called before the method does anything, so that a failing call leaves no trace. */
  record(method: string, kind: CallKind): void {
    if (kind === 'free') return;
    this.log.push({ method, kind });
    if (kind === 'handle') {
      this.handles++;
      return;
    }
    if (kind === 'read') this.reads++;
    else this.writes++;
    if (!this.failing) return;
    this.sinceFailing++;
    const { at, mode } = this.failing;
    if (this.sinceFailing === at || (mode === 'onwards' && this.sinceFailing > at))
      throw new ServiceError('Service Spreadsheets failed while accessing document.');
  }
}
