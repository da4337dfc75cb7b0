import { GraphQLError } from 'graphql';

/**
 * The one error for bad input. The message says what was wrong; `field` names the argument or record field, and
 * `remedy` says what to write instead. Everything else that is thrown is a fault of ours and is masked on the way out.
 */
export class InputError extends GraphQLError {
  constructor(message: string, { field, remedy, cause }: { field: string; remedy: string; cause?: Error }) {
    super(message, { originalError: cause, extensions: { code: 'BAD_USER_INPUT', field, remedy } });
    this.name = 'InputError';
  }
}
