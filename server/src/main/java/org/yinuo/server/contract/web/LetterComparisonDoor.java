package org.yinuo.server.contract.web;

import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.yinuo.papers.LetterRefused;
import org.yinuo.server.contract.CompareLetters;
import org.yinuo.server.contract.CompareLetters.Side;
import org.yinuo.server.shared.Refusal;

/** The deviation table of two letters, each from the studio or from a file. */
@RestController
@RequestMapping("/api/letters/compare")
@PreAuthorize("hasAuthority('contracts.read')")
class LetterComparisonDoor {
    private final CompareLetters compare;

    LetterComparisonDoor(CompareLetters compare) {
        this.compare = compare;
    }

    /** The last three are printed at the head of the table and change nothing of the comparison. */
    record PairBody(@Nullable Long demandLetterId, @Nullable Long offerLetterId, @Nullable String project, @Nullable String projectNumber,
                    @Nullable String bidder) {
        private CompareLetters.Head head() {
            return new CompareLetters.Head(project, projectNumber, bidder);
        }
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    CompareLetters.View compare(@RequestBody PairBody pair, Locale locale) {
        return compare.compare(Side.letter(pair.demandLetterId()), Side.letter(pair.offerLetterId()), locale);
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    CompareLetters.View compareFiles(@RequestParam(required = false) @Nullable MultipartFile demand,
                                     @RequestParam(required = false) @Nullable MultipartFile offer,
                                     @RequestParam(required = false) @Nullable Long demandLetterId,
                                     @RequestParam(required = false) @Nullable Long offerLetterId, Locale locale) throws IOException {
        try {
            return compare.compare(side(demand, demandLetterId), side(offer, offerLetterId), locale);
        } catch (LetterRefused refused) {
            throw Refusal.invalid(refused.code());
        }
    }

    @PostMapping(path = "/docx", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> docx(@RequestBody PairBody pair, Locale locale) {
        return answer(compare.docx(Side.letter(pair.demandLetterId()), Side.letter(pair.offerLetterId()), pair.head(), locale), locale);
    }

    @PostMapping(path = "/docx", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<byte[]> docxOfFiles(@RequestParam(required = false) @Nullable MultipartFile demand,
                                       @RequestParam(required = false) @Nullable MultipartFile offer,
                                       @RequestParam(required = false) @Nullable Long demandLetterId,
                                       @RequestParam(required = false) @Nullable Long offerLetterId, @ModelAttribute CompareLetters.Head head, Locale locale) throws IOException {
        try {
            return answer(compare.docx(side(demand, demandLetterId), side(offer, offerLetterId), head, locale), locale);
        } catch (LetterRefused refused) {
            throw Refusal.invalid(refused.code());
        }
    }

    private static Side side(@Nullable MultipartFile file, @Nullable Long letterId) throws IOException {
        return file == null ? Side.letter(letterId) : new Side(null, file.getOriginalFilename(), file.getBytes());
    }

    private static ResponseEntity<byte[]> answer(byte[] docx, Locale locale) {
        return LetterFile.DOCX.answer(locale.getLanguage().equals("zh") ? "服务条款偏离表" : "deviations", docx);
    }
}
