/** The fields of a form: each with its label, its hint, and the error that was found in it. */
import type { ComponentChildren } from 'preact';
import { useSidebar } from './context';
import { FieldError } from './errors';

interface FieldProps {
  readonly id: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly isNarrow?: boolean;
}

interface TextProps extends FieldProps {
  readonly value: string;
  readonly onType: (text: string) => void;
  readonly type?: 'text' | 'date' | 'search';
  readonly placeholder?: string;
  /** Numbers get the keyboard for them. */
  readonly isNumber?: boolean;
  readonly list?: string;
  readonly maxLength?: number;
}

/** What belongs to a field is read out with it. */
function described(id: string, hint: string | undefined, hasError: boolean) {
  const ids = [...(hint === undefined ? [] : [`${id}-hint`]), ...(hasError ? [`${id}-error`] : [])];
  return ids.length === 0 ? {} : { 'aria-describedby': ids.join(' ') };
}

export function TextField(props: TextProps) {
  const { id, label, hint, value, onType, type = 'text', placeholder, isNumber, isNarrow, list, maxLength } = props;
  const { state } = useSidebar();
  const hasError = state.errors.some(({ at }) => at === id);
  return (
    <div class={isNarrow ? 'field narrow' : 'field'}>
      <label for={id}>{label}</label>
      <input
        id={id}
        type={type}
        value={value}
        placeholder={placeholder}
        list={list}
        maxLength={maxLength ?? 500}
        inputMode={isNumber ? 'decimal' : undefined}
        autoComplete="off"
        aria-invalid={hasError ? true : undefined}
        onInput={(event) => onType(event.currentTarget.value)}
        {...described(id, hint, hasError)}
      />
      {hint !== undefined && (
        <span class="hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      <FieldError at={id} />
    </div>
  );
}

interface SelectProps extends FieldProps {
  readonly value: string;
  readonly onChoose: (value: string) => void;
  readonly children: ComponentChildren;
}

export function SelectField({ id, label, hint, value, onChoose, children, isNarrow }: SelectProps) {
  const { state } = useSidebar();
  const hasError = state.errors.some(({ at }) => at === id);
  return (
    <div class={isNarrow ? 'field narrow' : 'field'}>
      <label for={id}>{label}</label>
      <select
        id={id}
        value={value}
        aria-invalid={hasError ? true : undefined}
        onChange={(event) => onChoose(event.currentTarget.value)}
        {...described(id, hint, hasError)}
      >
        {children}
      </select>
      {hint !== undefined && (
        <span class="hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      <FieldError at={id} />
    </div>
  );
}

interface CheckProps {
  readonly id: string;
  readonly isChecked: boolean;
  readonly onCheck: (isChecked: boolean) => void;
  readonly children: ComponentChildren;
}

export function CheckField({ id, isChecked, onCheck, children }: CheckProps) {
  return (
    <div class="check">
      <input id={id} type="checkbox" checked={isChecked} onChange={(event) => onCheck(event.currentTarget.checked)} />
      <label for={id}>{children}</label>
    </div>
  );
}

/** A part of a page that can be folded away. */
export function Fold({
  title,
  hint,
  isOpen,
  children,
}: {
  title: ComponentChildren;
  hint?: string;
  isOpen?: boolean;
  children: ComponentChildren;
}) {
  return (
    <details class="fold" open={isOpen}>
      <summary>{title}</summary>
      {hint !== undefined && <p class="hint">{hint}</p>}
      {children}
    </details>
  );
}
