/** Protections are kept as state; the embedded workbook has one user, who may edit everything. */
import { ServiceObject } from './exposure';
import { SheetRange } from './range';
import type { Modelled } from './service-calls';
import type { ProtectionState, WorkbookDocument } from './workbook-document';

export class Protection extends ServiceObject implements Modelled<'Protection'> {
  readonly className = 'Protection';
  constructor(
    private readonly document: WorkbookDocument,
    private readonly sheetId: string,
    private readonly state: ProtectionState,
  ) {
    super();
  }
  setDescription(description: string): this {
    this.state.description = description;
    return this;
  }
  getDescription(): string {
    return this.state.description;
  }
  setWarningOnly(warningOnly: boolean): this {
    this.state.warningOnly = warningOnly;
    return this;
  }
  isWarningOnly(): boolean {
    return this.state.warningOnly;
  }
  setUnprotectedRanges(ranges: SheetRange[]): this {
    this.state.unprotected = ranges.map((range) => range.area);
    return this;
  }
  getUnprotectedRanges(): SheetRange[] {
    return this.state.unprotected.map((area) => new SheetRange(this.document, this.sheetId, area));
  }
  remove(): void {
    const state = this.document.sheetState(this.sheetId);
    state.protections = state.protections.filter((protection) => protection !== this.state);
  }
}
