/** Menus, dialogs and the sidebar: nothing is drawn here, what a script shows is kept for a page or a test to look at. */
import { ServiceError } from './call-recorder';
import { ExecutionEnd, NotModelled, ServiceObject } from './exposure';
import type { Modelled } from './service-calls';
import type { HtmlOutput } from './services';

export type MenuEntry =
  | { readonly kind: 'item'; readonly caption: string; readonly functionName: string }
  | { readonly kind: 'separator' }
  | { readonly kind: 'menu'; readonly caption: string; readonly items: readonly MenuEntry[] };

export interface ShownMenu {
  readonly caption: string;
  /** An add-on's menu stands under Extensions, any other in the menu bar. */
  readonly isAddonMenu: boolean;
  readonly items: readonly MenuEntry[];
}

export interface ShownPage {
  readonly title: string;
  readonly html: string;
}

/** A dialog that waits for a person. */
export interface Question {
  readonly title: string;
  readonly message: string;
  /** Name of the button set, such as `YES_NO`. */
  readonly buttons: string;
  /** A prompt asks for a text as well. */
  readonly asksForText: boolean;
}

export interface Answer {
  readonly button: string;
  readonly text: string;
}

/** Ends an execution that needs an answer which nobody has given yet. */
export class Unanswered extends ExecutionEnd {
  constructor(readonly question: Question) {
    super(`Nobody has answered yet: ${question.message}`);
  }
}

export interface ShownAlert {
  readonly title: string;
  readonly message: string;
  readonly buttons: string;
  readonly answer: string;
}

export class UiState {
  menus: ShownMenu[] = [];
  sidebar: ShownPage | null = null;
  dialogs: ShownPage[] = [];
  readonly alerts: ShownAlert[] = [];
  /** Buttons (and for prompts a text) that the person is going to press, first one next. */
  readonly answers: (string | Answer)[] = [];

  constructor(
    readonly addOnName: string,
    /** True where a person sits before the page: a question without an answer in store is put to them. */
    readonly asksPerson: boolean,
  ) {}
}

export const BUTTONS: Readonly<Record<string, readonly string[]>> = {
  OK: ['OK'],
  OK_CANCEL: ['OK', 'CANCEL'],
  YES_NO: ['YES', 'NO'],
  YES_NO_CANCEL: ['YES', 'NO', 'CANCEL'],
};

export class Ui extends ServiceObject implements Modelled<'Ui'> {
  readonly className = 'Ui';
  override readonly constants = {
    Button: { CLOSE: 'CLOSE', OK: 'OK', CANCEL: 'CANCEL', YES: 'YES', NO: 'NO' },
    ButtonSet: { OK: 'OK', OK_CANCEL: 'OK_CANCEL', YES_NO: 'YES_NO', YES_NO_CANCEL: 'YES_NO_CANCEL' },
  };

  constructor(private readonly state: UiState) {
    super();
  }

  createAddonMenu(): Menu {
    return new Menu(this.state, this.state.addOnName, true);
  }
  createMenu(caption: string): Menu {
    return new Menu(this.state, caption, false);
  }
  /** `alert(message)`, `(message, buttons)` or `(title, message, buttons)`. */
  alert(...args: string[]): string {
    return this.show(args, false).button;
  }
  prompt(...args: string[]): PromptResponse {
    const { button, text } = this.show(args, true);
    return new PromptResponse(button, text);
  }
  showSidebar(page: HtmlOutput): void {
    this.state.sidebar = { title: page.getTitle(), html: page.getContent() };
  }
  showModalDialog(page: HtmlOutput, title: string): void {
    this.state.dialogs.push({ title, html: page.getContent() });
  }

  private show(args: readonly string[], asksForText: boolean): Answer {
    const texts = dialogTexts(args);
    const answer = this.answer({ ...texts, asksForText });
    this.state.alerts.push({ ...texts, answer: answer.button });
    return answer;
  }

  private answer(question: Question): Answer {
    const { buttons, asksForText } = question;
    // A message with nothing but OK needs no answer: the person sees it when the execution has ended.
    if (this.state.asksPerson && buttons === 'OK' && !asksForText) return { button: 'OK', text: '' };
    const next = this.state.answers.shift();
    if (next === undefined) {
      if (this.state.asksPerson) throw new Unanswered(question);
      return { button: buttons === 'OK' ? 'OK' : 'CLOSE', text: '' };
    }
    const answer = typeof next === 'string' ? { button: next, text: '' } : next;
    if (answer.button !== 'CLOSE' && !BUTTONS[buttons]?.includes(answer.button))
      throw new NotModelled(`The answer ${answer.button} to a dialog with the buttons ${buttons}`);
    return answer;
  }
}

function dialogTexts(args: readonly string[]): { title: string; message: string; buttons: string } {
  const [first = '', second, third] = args;
  const isSet = (text: string | undefined) => text !== undefined && Object.hasOwn(BUTTONS, text);
  if (args.length >= 3 && isSet(third)) return { title: first, message: second ?? '', buttons: third as string };
  if (args.length === 2 && isSet(second)) return { title: '', message: first, buttons: second as string };
  if (args.length === 1) return { title: '', message: first, buttons: 'OK' };
  throw new ServiceError("The parameters don't match the method signature of a dialog.");
}

export class PromptResponse extends ServiceObject implements Modelled<'PromptResponse'> {
  readonly className = 'PromptResponse';
  constructor(
    private readonly button: string,
    private readonly text: string,
  ) {
    super();
  }
  getSelectedButton(): string {
    return this.button;
  }
  getResponseText(): string {
    return this.text;
  }
}

export class Menu extends ServiceObject implements Modelled<'Menu'> {
  readonly className = 'Menu';
  private readonly items: MenuEntry[] = [];

  constructor(
    private readonly state: UiState,
    private readonly caption: string,
    private readonly isAddonMenu: boolean,
  ) {
    super();
  }
  addItem(caption: string, functionName: string): this {
    if (typeof functionName !== 'string') throw new ServiceError('A menu item names its function by a text.');
    this.items.push({ kind: 'item', caption, functionName });
    return this;
  }
  addSeparator(): this {
    this.items.push({ kind: 'separator' });
    return this;
  }
  addSubMenu(menu: Menu): this {
    this.items.push({ kind: 'menu', caption: menu.caption, items: menu.items });
    return this;
  }
  addToUi(): void {
    this.state.menus = this.state.menus.filter((menu) => menu.caption !== this.caption);
    this.state.menus.push({ caption: this.caption, isAddonMenu: this.isAddonMenu, items: [...this.items] });
  }
}
