export * from './waiting-room.schema.ts';
