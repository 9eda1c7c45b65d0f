export { chooseStorage, type StorageSettings } from './choose-storage.ts';
