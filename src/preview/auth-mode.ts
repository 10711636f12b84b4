/** What a script may do depends on how it was started; the platform refuses the rest with an error. */
import { ServiceError } from './call-recorder';
import type { CallKind, ServiceClass } from './service-calls';

export type AuthMode = 'NONE' | 'LIMITED' | 'CUSTOM_FUNCTION' | 'FULL';

/** While the top level of a script runs, nothing may be called: in `NONE` one forbidden call there stops the whole menu. */
export type Permission = AuthMode | 'LOADING';

const WITHOUT_DOCUMENT: ReadonlySet<ServiceClass> = new Set(['Menu', 'Utilities', 'Logger', 'console']);
const UI_CLASSES: ReadonlySet<ServiceClass> = new Set(['Ui', 'Menu', 'PromptResponse']);
const DIALOGS = new Set(['alert', 'prompt', 'showSidebar', 'showModalDialog']);

export function checkPermission(permission: Permission, className: ServiceClass, method: string, kind: CallKind): void {
  if (permission === 'FULL' || isAllowed(permission, className, method, kind)) return;
  if (permission === 'LOADING')
    throw new ServiceError(
      `${className}.${method} was called while the script was loading; nothing may be called there.`,
    );
  throw new ServiceError(
    `You do not have permission to call ${className}.${method} (authorization mode ${permission})`,
  );
}

function isAllowed(permission: Permission, className: ServiceClass, method: string, kind: CallKind): boolean {
  switch (permission) {
    case 'LOADING':
      return false;
    case 'NONE':
      return (
        WITHOUT_DOCUMENT.has(className) ||
        (className === 'SpreadsheetApp' && method === 'getUi') ||
        (className === 'Ui' && !DIALOGS.has(method)) ||
        (className === 'Session' && method === 'getActiveUserLocale')
      );
    case 'LIMITED':
      return !(className === 'Ui' && DIALOGS.has(method));
    case 'CUSTOM_FUNCTION':
      if (UI_CLASSES.has(className) || (className === 'SpreadsheetApp' && method === 'getUi')) return false;
      return kind !== 'write' || ['Properties', 'Cache', 'Lock'].includes(className);
    case 'FULL':
      return true;
  }
}
