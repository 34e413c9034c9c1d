import { useMutation, useQuery } from '@tanstack/react-query';
import { api } from '../../../app/api.ts';

/** The backups there are; the change feed says when there is another. */
export function useBackups() {
  return useQuery({ queryKey: ['backups'], queryFn: () => api.backups.list.query() });
}

/** Makes a backup now. */
export function useMakeBackup() {
  return useMutation({ mutationFn: () => api.backups.make.mutate() });
}

/** Puts a backup in the library's place; every window then shows what it holds. */
export function useRestoreBackup() {
  return useMutation({ mutationFn: (name: string) => api.backups.restore.mutate(name) });
}
