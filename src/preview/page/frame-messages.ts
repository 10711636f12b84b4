/** What travels between the page and the frame of a sidebar. */

export type FromFrame =
  | { readonly kind: 'call'; readonly id: number; readonly name: string; readonly args: readonly unknown[] }
  | { readonly kind: 'close' }
  | { readonly kind: 'focus' };

/** A call whose answer cannot be carried gets neither. */
export type ToFrame =
  | { readonly kind: 'answer'; readonly id: number; readonly answer: unknown }
  | { readonly kind: 'failure'; readonly id: number; readonly name: string; readonly message: string };
