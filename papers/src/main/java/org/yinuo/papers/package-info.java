package org.yinuo.papers;
