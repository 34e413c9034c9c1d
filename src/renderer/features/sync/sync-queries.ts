import { useMutation, useQuery } from '@tanstack/react-query';
import type { SignInInput } from '../../../shared/api/index.ts';
import { api } from '../../app/api.ts';

/** How far replication is; the change feed says when that is another. */
export function useSyncStatus() {
  return useQuery({ queryKey: ['sync', 'status'], queryFn: () => api.sync.status.query() });
}

/** What two people changed to different things. */
export function useConflicts() {
  return useQuery({ queryKey: ['sync', 'conflicts'], queryFn: () => api.sync.conflicts.query() });
}

/** What the server did not take, and what it has that can not be read. */
export function useRefused() {
  return useQuery({
    queryKey: ['sync', 'refused'],
    queryFn: async () => ({
      rejected: await api.sync.rejected.query(),
      quarantine: await api.sync.quarantine.query(),
    }),
  });
}

/** What replication did lately. */
export function useSyncLog() {
  return useQuery({ queryKey: ['sync', 'log'], queryFn: () => api.sync.log.query() });
}

export function useSignIn() {
  return useMutation({ mutationFn: (input: SignInInput) => api.sync.signIn.mutate(input) });
}

export function useSignOut() {
  return useMutation({ mutationFn: () => api.sync.signOut.mutate() });
}

export function useSyncNow() {
  return useMutation({ mutationFn: () => api.sync.syncNow.mutate() });
}

export function useChangeSync() {
  return useMutation({
    mutationFn: (input: { isWorkingOffline?: boolean; isMetered?: boolean }) => api.sync.change.mutate(input),
  });
}

/** Encrypts what is private before it leaves, or opens what another device encrypted. */
export function useEncryptPrivate() {
  return useMutation({ mutationFn: (passphrase: string) => api.sync.encryptPrivate.mutate({ passphrase }) });
}

/** Gives private notes another passphrase, and a new key where somebody may know the old one. */
export function useChangePassphrase() {
  return useMutation({
    mutationFn: (input: { passphrase: string; isNewKey: boolean }) => api.sync.changePassphrase.mutate(input),
  });
}

/** Sends private notes in plain text again. */
export function useStopEncrypting() {
  return useMutation({ mutationFn: () => api.sync.stopEncrypting.mutate() });
}

export function useResolveConflict() {
  return useMutation({
    mutationFn: (input: { id: string; choice: 'kept' | 'other' }) => api.sync.resolve.mutate(input),
  });
}

export function useRetryRejected() {
  return useMutation({ mutationFn: () => api.sync.retryRejected.mutate() });
}
