import { QueryClientProvider } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { createQueryClient, followChanges } from './query-client.ts';
import { Shell } from './shell.tsx';

/** The window. */
export function App() {
  const [queries] = useState(createQueryClient);
  useEffect(() => followChanges(queries), [queries]);
  return (
    <QueryClientProvider client={queries}>
      <Shell />
    </QueryClientProvider>
  );
}
