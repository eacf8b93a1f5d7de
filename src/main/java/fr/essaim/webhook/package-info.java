/** Webhooks: a doorbell that tells partners that the feed of changes has advanced. What has changed, they read there. */
package fr.essaim.webhook;
