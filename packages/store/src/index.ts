export * as Bucket from "#bucket";
export * as Db from "#db";
export * as Devices from "#devices";
export * as Importers from "#importers";
export * as Imports from "#imports";
export * as Sightings from "#sightings";
export * as Tickets from "#tickets";
export * from "#table";
