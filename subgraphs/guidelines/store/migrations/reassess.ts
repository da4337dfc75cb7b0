/**
 * For the migration that comes with a new or a changed rule. What has been heard is forgotten, so that the feed tells
 * everything anew and every agreement is assessed by the rules as they now are.
 */
export const reassess: readonly string[] = [
  'DELETE FROM guidelines.fragment',
  'DELETE FROM guidelines.feed_cursor',
];
