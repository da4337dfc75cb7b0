import { readSelection, UnreadableSelection } from '../values/selection';
import { InputError } from './errors';

/** The partnership ids that a Selection's own id carries. An id that the register did not give is bad input. */
export function partnershipsOf({ id }: { id: string }): string[] {
  try {
    return readSelection(id);
  } catch (error) {
    if (!(error instanceof UnreadableSelection)) throw error;
    throw new InputError(error.message, {
      field: 'id',
      remedy: 'Ask for the selection with a filter, and use the id that it answers with.',
      cause: error,
    });
  }
}
