/** Every way the service says no: the closed catalogue of problems (RFC 9457), their texts, and what turns exceptions into answers. */
package fr.essaim.shared.problem;
