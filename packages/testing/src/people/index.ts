export { insertInstitution, insertPatient, insertPractice, insertSession, insertStaff } from './insert-people.ts';
