package org.varianteffect.annotation.serving.allele;

import java.util.Map;
import java.util.Optional;
import org.varianteffect.annotation.serving.Json;
import org.varianteffect.annotation.serving.annotation.AlleleAnnotations;

/**
 * An allele, its equivalence class, and what is said of each of its alleles.
 *
 * @param identity of a ClinGen id's alleles the one on the transcript, else the genomic one
 * @param vrs its canonical document
 * @param alleles the class by digest, itself first, then in byte order of digests
 * @param annotations by digest, of every allele of the class
 */
public record AlleleDetail(
    AlleleIdentity identity,
    Optional<Json> vrs,
    Map<String, ClassMember> alleles,
    Map<String, AlleleAnnotations> annotations) {}
