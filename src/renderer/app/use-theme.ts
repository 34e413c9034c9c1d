import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { api } from './api.ts';

/** Puts the chosen theme on the page; `system` leaves it to the system. */
export function useTheme(): void {
  const settings = useQuery({ queryKey: ['settings', 'get'], queryFn: () => api.settings.get.query() });
  const theme = settings.data?.theme ?? 'system';
  useEffect(() => {
    if (theme === 'system') delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = theme;
  }, [theme]);
}
