/** Help for the add-on's functions while somebody types: the engine's own function list and hints, fed from the script's JSDoc. */
import { FunctionType, type IFunctionInfo } from '@univerjs/engine-formula';
import { IDescriptionService } from '@univerjs/sheets-formula';
import { type DocumentedFunction, readCustomFunctions } from '../documented-functions';
import type { Engine } from '../engine';

export function showFunctionHelp(engine: Engine, code: string): void {
  engine.univer.__getInjector().get(IDescriptionService).registerDescriptions(readCustomFunctions(code).map(toInfo));
}

function toInfo({ name, description, parameters }: DocumentedFunction): IFunctionInfo {
  return {
    functionName: name,
    functionType: FunctionType.User,
    description,
    abstract: description.split('. ')[0] ?? '',
    // Sheets does not know optional parameters; the help of each says so in words, and so does this.
    functionParameter: parameters.map((parameter) => ({
      name: parameter.name,
      detail: parameter.description,
      example: '',
      require: /^Optional\b/.test(parameter.description) ? 0 : 1,
      repeat: 0,
    })),
  };
}
