import { type MonacoEditor, useGraphiQL } from '@graphiql/react';
import { useEffect } from 'react';

const withoutLayout = (text: string) => text.replace(/[\s,]/g, '');

/**
 * Lets an editor keep its text: only the same in another layout can be set. Nothing else hinders GraphiQL from putting
 * the headers of a tab or of its history there.
 */
const keepText = (editor: Pick<MonacoEditor, 'getValue' | 'setValue'>): void => {
  const { setValue } = editor;
  editor.setValue = (text) => {
    if (withoutLayout(text) === withoutLayout(editor.getValue())) setValue.call(editor, text);
  };
};

/** The headers that are typed hold for all tabs, so that a token is typed once. */
export const KeptHeaders = () => {
  const editor = useGraphiQL(({ headerEditor }) => headerEditor);
  useEffect(() => {
    if (editor) keepText(editor);
  }, [editor]);
  return null;
};
