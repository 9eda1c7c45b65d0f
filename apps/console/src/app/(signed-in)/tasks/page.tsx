import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { TasksScreen } from '../../../features/follow-up/tasks-screen.tsx';
import { mayOpen } from '../../../features/shell/places.ts';
import { api } from '../../../server/caller.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('console.follow-up'))('title') };
}

/** For clinicians, and for admins what escalated. */
export default async function TasksPage() {
  if (!mayOpen(await (await api()).identity.me(), 'task.read')) redirect('/');
  return <TasksScreen />;
}
