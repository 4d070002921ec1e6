import { useGraphiQL, useGraphiQLActions } from '@graphiql/react';
import { useEffect } from 'react';

/** Lets the editors follow when the system becomes dark or light; style sheets do so by themselves. */
export const SystemTheme = () => {
  const theme = useGraphiQL((state) => state.theme);
  const { setTheme } = useGraphiQLActions();
  useEffect(() => {
    const darkness = matchMedia('(prefers-color-scheme: dark)');
    const follow = () => setTheme(theme);
    darkness.addEventListener('change', follow);
    return () => darkness.removeEventListener('change', follow);
  }, [theme, setTheme]);
  return null;
};
