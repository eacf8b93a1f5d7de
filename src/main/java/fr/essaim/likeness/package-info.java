/** Resources that may be one: found by their names, judged by a person, merged and taken apart again. */
package fr.essaim.likeness;
