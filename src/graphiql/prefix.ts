import { type Location, parse, type SelectionSetNode, visit } from 'graphql';
import { createNames, isRootType } from '../gateway/federation/names.js';

interface Edit {
  readonly at: Location;
  readonly text: string;
}

/**
 * A document for a graph whose names have a prefix. Its root fields have their old names as aliases, so that the answers
 * are those that are told of; all but the names stays as it is written.
 */
export const withPrefix = (document: string, prefix: string): string => {
  if (prefix === '') return document;
  const names = createNames(prefix);
  const edits: Edit[] = [];
  const replace = (at: Location | undefined, text: string) => {
    if (at) edits.push({ at, text });
  };
  const renameFields = ({ selections }: SelectionSetNode) => {
    for (const selection of selections) {
      if (selection.kind === 'InlineFragment') renameFields(selection.selectionSet);
      if (selection.kind !== 'Field' || selection.name.value.startsWith('__')) continue;
      const { name, alias } = selection;
      replace(name.loc, `${alias ? '' : `${name.value}: `}${names.rootField(name.value)}`);
    }
  };
  visit(parse(document), {
    OperationDefinition: ({ selectionSet }) => renameFields(selectionSet),
    FragmentDefinition: ({ typeCondition, selectionSet }) => {
      if (isRootType(typeCondition.name.value)) renameFields(selectionSet);
    },
    NamedType: ({ name }) => replace(name.loc, names.type(name.value)),
  });
  return edits
    .sort((one, other) => other.at.start - one.at.start)
    .reduce(
      (text, { at, text: name }) => text.slice(0, at.start) + name + text.slice(at.end),
      document,
    );
};

/** The prefix of the gateway's graph, which it puts into the page. */
export const prefixOfPage = (): string =>
  document.querySelector<HTMLMetaElement>('meta[name="graph-prefix"]')?.content ?? '';
