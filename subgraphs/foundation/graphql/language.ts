import { Arg, Field } from 'type-graphql';
import { inLanguage, Language, type Text } from '../values/language';
import './enums';
import { ReadField } from './read-field';

/** The `language` argument that every label, title and text takes. */
export const InLanguage = (): ParameterDecorator =>
  Arg('language', () => Language, {
    nullable: true,
    defaultValue: Language.SV,
    description: 'The language of the text. Swedish where no English has been written.',
  }) as ParameterDecorator;

/** A property that holds a Text (or, with `list`, several) and is public as a String in the language asked for. */
export function TextField({
  description,
  nullable,
  list,
}: {
  description: string;
  nullable?: boolean;
  list?: boolean;
}) {
  return (prototype: object, property: string): void => {
    Field(() => (list ? [String] : String), { description, nullable })(prototype, property);
    InLanguage()(prototype, property, 0);
    ReadField((root, { language }) => translated(root, property, language as Language | null))(
      prototype,
      property,
    );
  };
}

function translated(root: unknown, property: string, asked: Language | null) {
  const value = (root as Record<string, Text | Text[] | null | undefined>)[property];
  const language = asked ?? Language.SV;
  return Array.isArray(value) ? value.map((text) => inLanguage(text, language)) : inLanguage(value, language);
}
