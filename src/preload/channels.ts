/** The IPC channels between the window and the main process: one for calls, two for what the window is told. */
export const CALL_CHANNEL = 'attache:call';
export const CHANGE_CHANNEL = 'attache:change';
export const MENU_COMMAND_CHANNEL = 'attache:menu-command';
