/** Developer metadata: small texts attached to the spreadsheet or to a sheet, found again by key. */
import { ServiceError } from './call-recorder';
import { ServiceObject } from './exposure';
import type { Modelled } from './service-calls';
import { Sheet } from './sheet';
import { Spreadsheet } from './spreadsheet';
import type { MetadataState, WorkbookDocument } from './workbook-document';

/** Characters of keys and values together: for the spreadsheet itself, and for each sheet. */
const METADATA_LIMIT = 30_000;

export const METADATA_ENUMS = {
  DeveloperMetadataVisibility: { DOCUMENT: 'DOCUMENT', PROJECT: 'PROJECT' },
  DeveloperMetadataLocationType: { SPREADSHEET: 'SPREADSHEET', SHEET: 'SHEET', ROW: 'ROW', COLUMN: 'COLUMN' },
};

/** The overloads of `addDeveloperMetadata`: a key with an optional value and an optional visibility. */
export function addMetadata(document: WorkbookDocument, sheetId: string | null, args: readonly unknown[]): void {
  const [key, second, third] = args as (string | undefined)[];
  if (typeof key !== 'string' || key === '') throw new ServiceError('Developer metadata needs a key.');
  const isVisibility = (text: unknown) => text === 'DOCUMENT' || text === 'PROJECT';
  const visibility = isVisibility(third) ? third : args.length === 2 && isVisibility(second) ? second : 'DOCUMENT';
  const value = args.length === 2 && isVisibility(second) ? null : (second ?? null);
  if (value !== null && typeof value !== 'string') throw new ServiceError('The value of developer metadata is a text.');
  const entry: MetadataState = {
    id: document.nextId(),
    key,
    value,
    visibility: visibility as MetadataState['visibility'],
    sheetId,
  };
  checkSize(document, entry, null);
  document.metadata.push(entry);
}

export function metadataOf(document: WorkbookDocument, sheetId: string | null): DeveloperMetadata[] {
  return document.metadata
    .filter((entry) => entry.sheetId === sheetId)
    .map((entry) => new DeveloperMetadata(document, entry));
}

function checkSize(document: WorkbookDocument, entry: MetadataState, replaced: MetadataState | null): void {
  const size = document.metadata
    .filter((other) => other.sheetId === entry.sheetId && other !== replaced)
    .reduce((sum, other) => sum + sizeOf(other), sizeOf(entry));
  if (size > METADATA_LIMIT)
    throw new ServiceError(
      `Developer metadata may hold ${METADATA_LIMIT} characters at one place; this would be ${size}.`,
    );
}

function sizeOf(entry: MetadataState): number {
  return entry.key.length + (entry.value?.length ?? 0);
}

export class DeveloperMetadata extends ServiceObject implements Modelled<'DeveloperMetadata'> {
  readonly className = 'DeveloperMetadata';
  constructor(
    private readonly document: WorkbookDocument,
    private readonly entry: MetadataState,
  ) {
    super();
  }
  getId(): number {
    return this.entry.id;
  }
  getKey(): string {
    return this.entry.key;
  }
  getValue(): string | null {
    return this.entry.value;
  }
  getVisibility(): string {
    return this.entry.visibility;
  }
  getLocation(): DeveloperMetadataLocation {
    return new DeveloperMetadataLocation(this.document, this.entry);
  }
  setValue(value: string): this {
    this.checkExists();
    if (typeof value !== 'string') throw new ServiceError('The value of developer metadata is a text.');
    checkSize(this.document, { ...this.entry, value }, this.entry);
    this.entry.value = value;
    return this;
  }
  remove(): void {
    this.checkExists();
    this.document.metadata = this.document.metadata.filter((entry) => entry !== this.entry);
  }
  private checkExists(): void {
    if (!this.document.metadata.includes(this.entry))
      throw new ServiceError('The developer metadata has been removed.');
  }
}

class DeveloperMetadataLocation extends ServiceObject implements Modelled<'DeveloperMetadataLocation'> {
  readonly className = 'DeveloperMetadataLocation';
  constructor(
    private readonly document: WorkbookDocument,
    private readonly entry: MetadataState,
  ) {
    super();
  }
  getLocationType(): string {
    return this.entry.sheetId === null ? 'SPREADSHEET' : 'SHEET';
  }
  getSheet(): Sheet | null {
    return this.entry.sheetId === null ? null : new Sheet(this.document, this.entry.sheetId);
  }
  getSpreadsheet(): Spreadsheet | null {
    return this.entry.sheetId === null ? new Spreadsheet(this.document) : null;
  }
}

export class DeveloperMetadataFinder extends ServiceObject implements Modelled<'DeveloperMetadataFinder'> {
  readonly className = 'DeveloperMetadataFinder';
  private readonly conditions: ((entry: MetadataState) => boolean)[] = [];

  constructor(
    private readonly document: WorkbookDocument,
    sheetId: string | null,
  ) {
    super();
    // A search from a sheet stays on it; one from the spreadsheet goes everywhere.
    if (sheetId !== null) this.conditions.push((entry) => entry.sheetId === sheetId);
  }
  withKey(key: string): this {
    this.conditions.push((entry) => entry.key === key);
    return this;
  }
  withValue(value: string): this {
    this.conditions.push((entry) => entry.value === value);
    return this;
  }
  withVisibility(visibility: string): this {
    this.conditions.push((entry) => entry.visibility === visibility);
    return this;
  }
  withLocationType(type: string): this {
    this.conditions.push((entry) => (entry.sheetId === null ? 'SPREADSHEET' : 'SHEET') === type);
    return this;
  }
  find(): DeveloperMetadata[] {
    return this.document.metadata
      .filter((entry) => this.conditions.every((holds) => holds(entry)))
      .map((entry) => new DeveloperMetadata(this.document, entry));
  }
}
