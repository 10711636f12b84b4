/** Holds the state, and tells whoever draws it that it has changed. */
import type { SidebarStart } from '../app/sidebar-answers';
import { type Action, firstState, reduce, type State } from './state';

export class Store {
  state: State;
  private listener: () => void = () => undefined;

  constructor(start: SidebarStart) {
    this.state = firstState(start);
  }

  readonly dispatch = (action: Action): void => {
    this.state = reduce(this.state, action);
    this.listener();
  };

  onChange(listener: () => void): void {
    this.listener = listener;
  }
}
