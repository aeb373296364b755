export type Service = { stop(): Promise<void> };

/** Makes the system stop a service when it stops: the last adopted first. */
export type Adopt = <T extends Service>(service: T) => T;
