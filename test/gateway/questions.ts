import {
  getNamedType,
  getNullableType,
  isAbstractType,
  isCompositeType,
  isListType,
  isNonNullType,
  Kind,
  parse,
  validate,
  type DocumentNode,
  type GraphQLArgument,
  type GraphQLCompositeType,
  type GraphQLSchema,
} from 'graphql';

/** Numbers that look like chance and are the same for the same seed (mulberry32). */
export function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export interface Question {
  text: string;
  document: DocumentNode;
  variables: Record<string, unknown>;
}

export interface Manner {
  /** Aliases that mean something to JavaScript, or to federation. */
  wickedAliases: boolean;
  conditions: boolean;
  /** Fields that are not asked for. */
  without?: readonly string[];
}

const wicked = [
  'then',
  'id',
  '__proto__',
  'constructor',
  '__typename',
  'slug',
  'weight',
  'toString',
  '_entities',
  '_e0',
];

/** Valid operations over a schema, as many as are asked for at most. */
export function questions(
  schema: GraphQLSchema,
  seed: number,
  count: number,
  manner: Manner,
  values: Readonly<Record<string, readonly unknown[]>>,
): Question[] {
  const made: Question[] = [];
  for (let turn = 0; turn < count * 4 && made.length < count; turn++) {
    const question = new Asking(schema, chance(seed * 10_007 + turn), manner, values).question();
    if (!validate(schema, question.document).length) made.push(question);
  }
  return made;
}

class Asking {
  private readonly fragments: string[] = [];
  private readonly declared: string[] = [];
  private readonly variables: Record<string, unknown> = {};
  private names = 0;

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly random: () => number,
    private readonly manner: Manner,
    private readonly values: Readonly<Record<string, readonly unknown[]>>,
  ) {}

  question(): Question {
    const mutates = this.schema.getMutationType() && this.random() < 0.15;
    const root = mutates ? this.schema.getMutationType() : this.schema.getQueryType();
    const selection = this.selection(root as GraphQLCompositeType, 0);
    const declared = this.declared.length ? `(${this.declared.join(', ')})` : '';
    const text = [`${mutates ? 'mutation' : 'query'} Asked${declared} ${selection}`, ...this.fragments].join(
      '\n',
    );
    return { text, document: parse(text), variables: this.variables };
  }

  private selection(type: GraphQLCompositeType, depth: number): string {
    const fields = ('getFields' in type ? Object.values(type.getFields()) : []).filter(
      ({ name }) => !this.manner.without?.includes(name),
    );
    const parts: string[] = [];
    const wanted = 1 + Math.floor(this.random() * (depth === 0 ? 3 : 5));
    for (let turn = 0; turn < wanted && fields.length; turn++) {
      const field = this.one(fields);
      const inner = getNamedType(field.type);
      if (isCompositeType(inner) && depth >= 5) continue;
      const within = isCompositeType(inner) ? ` ${this.selection(inner, depth + 1)}` : '';
      parts.push(`${this.alias()}${field.name}${this.arguments(field.args)}${this.condition()}${within}`);
    }
    if (isAbstractType(type))
      for (const possible of this.schema.getPossibleTypes(type))
        if (this.random() < 0.6)
          parts.push(`... on ${possible.name}${this.condition()} ${this.selection(possible, depth + 1)}`);
    if (depth > 0 && this.random() < 0.2) parts.push(`${this.alias()}__typename${this.condition()}`);
    if (this.random() < 0.1 && fields.length)
      parts.push(`...${this.condition()} ${this.selection(type, depth + 1)}`);
    if (!parts.length) parts.push('__typename');
    if (depth > 0 && this.random() < 0.15) {
      const name = `Part${++this.names}`;
      this.fragments.push(`fragment ${name} on ${type.name} { ${parts.join(' ')} }`);
      return `{ ...${name}${this.condition()} }`;
    }
    return `{ ${parts.join(' ')} }`;
  }

  private alias(): string {
    const turn = this.random();
    if (this.manner.wickedAliases && turn < 0.3) return `${this.one(wicked)}: `;
    return turn < 0.2 ? `${this.one(['first', 'second', 'third'])}: ` : '';
  }

  private condition(): string {
    if (!this.manner.conditions || this.random() > 0.15) return '';
    const directive = this.one(['skip', 'include']);
    if (this.random() < 0.3) return ` @${directive}(if: ${this.random() < 0.5})`;
    return ` @${directive}(if: $${this.variable('Boolean!', this.random() < 0.5)})`;
  }

  private arguments(args: readonly GraphQLArgument[]): string {
    const given = args.flatMap((argument) => {
      if (!isNonNullType(argument.type) && this.random() < 0.4) return [];
      const type = getNullableType(argument.type);
      const value = isListType(type) ? [] : this.one(this.values[getNamedType(type).name] ?? [null]);
      if (this.random() < 0.4) return [`${argument.name}: $${this.variable(String(argument.type), value)}`];
      const literal =
        getNamedType(type).astNode?.kind === Kind.ENUM_TYPE_DEFINITION ? value : JSON.stringify(value);
      return [`${argument.name}: ${String(literal)}`];
    });
    return given.length ? `(${given.join(', ')})` : '';
  }

  private variable(type: string, value: unknown): string {
    const name = `v${++this.names}`;
    this.declared.push(`$${name}: ${type}`);
    this.variables[name] = value;
    return name;
  }

  private one<Item>(items: readonly Item[]): Item {
    return items[Math.floor(this.random() * items.length)] as Item;
  }
}
