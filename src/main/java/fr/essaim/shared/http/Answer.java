package fr.essaim.shared.http;

import java.time.Instant;

/**
 * An answer as bytes, kept to be given again.
 *
 * @param location absolute, or null
 * @param version of the resource, or null
 * @param lastModified of the resource, or null
 */
public record Answer(int status, String location, Integer version, Instant lastModified, byte[] body) {}
